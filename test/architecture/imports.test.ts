import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** Which room may import from which others, beside itself and the leaves. */
const mayImport: { readonly [room: string]: readonly string[] } = {
  model: [],
  protocol: ['model'],
  analysis: ['model'],
  bargaining: ['model', 'analysis'],
  governments: ['model', 'bargaining'],
  scenarios: ['model'],
  simulation: ['model', 'bargaining', 'protocol', 'governments'],
  experiments: ['model', 'bargaining', 'governments', 'protocol', 'simulation', 'scenarios', 'analysis'],
  report: ['model', 'protocol', 'analysis', 'simulation', 'experiments'],
  testing: ['model', 'bargaining', 'governments', 'protocol', 'simulation', 'scenarios'],
  cli: ['model', 'bargaining', 'governments', 'protocol', 'simulation', 'scenarios', 'report', 'analysis', 'testing', 'experiments'],
  workshop: ['model', 'bargaining', 'governments', 'protocol', 'simulation', 'scenarios', 'report', 'analysis', 'testing', 'experiments'],
}

const leaves = ['errors', 'random', 'version']
/** Libraries that only some rooms may use. */
const libraries: { readonly [library: string]: readonly string[] } = {
  xstate: ['protocol', 'simulation', 'testing', 'report', 'index', 'workshop'],
  immer: ['protocol', 'workshop'],
  'node:': ['cli', 'workshop'],
  commander: ['cli'],
  '@clack/prompts': ['cli'],
  'cli-table3': ['cli'],
  'cli-progress': ['cli'],
  picocolors: ['cli'],
  elkjs: ['report'],
  fastify: ['workshop'],
  '@fastify/': ['workshop'],
  'socket.io': ['workshop'],
  '@libsql/': ['workshop'],
  uqr: ['workshop', 'cli'],
  react: ['workshop'],
  '@observablehq/plot': ['report', 'workshop'],
  linkedom: ['report'],
  highs: ['analysis'],
  'fast-xml-parser': ['scenarios'],
  flatqueue: ['bargaining'],
  piscina: ['simulation'],
  bullmq: ['experiments'],
  ioredis: ['experiments'],
  'hyparquet': ['report'],
  'simple-statistics': ['analysis', 'experiments'],
  'fast-check': ['testing'],
}

function files(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(path) ? [path] : []
  })
}

function roomOf(path: string): string {
  const [first = ''] = relative(src, path).split('/')
  return first.replace(/\.tsx?$/, '')
}

const imports = files(src).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(import type [^\n]* )?(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, type, target]) => ({ file, room: roomOf(file), target: target!, isType: type !== undefined })))

test('the rooms import only down the list', () => {
  const wrong = imports.filter(({ file, room, target, isType }) => {
    if (!target.startsWith('.') || room === 'index') return false
    // The command line starts the workshop by its public name, and knows no more of it than its types.
    if (room === 'cli' && isType && target.endsWith('workshop/index.js')) return false
    const to = roomOf(normalize(join(dirname(file), target)).replace(/\.js$/, '.ts'))
    if (to === room || leaves.includes(to) || to.startsWith('..') || target.endsWith('package.json')) return false
    return !(mayImport[room] ?? []).includes(to)
  })
  expect(wrong.map(({ file, target }) => `${relative(src, file)} imports ${target}`)).toEqual([])
})

test('libraries stay in the rooms that may use them', () => {
  const wrong = imports.filter(({ room, target }) => Object.entries(libraries).some(([library, rooms]) => target.startsWith(library) && !rooms.includes(room)))
  expect(wrong.map(({ file, target }) => `${relative(src, file)} imports ${target}`)).toEqual([])
})

test('only the command line touches process, and no state knows a clock or unseeded chance', () => {
  const wrong = files(src).flatMap((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const found = [/\bprocess\.(env|exit|std|argv|cwd|on|platform|version|nextTick|hrtime)\b/, /Math\.random/, /Date\.now|new Date\(/, /randomUUID/].filter((pattern) => pattern.test(text))
    const isHost = roomOf(file) === 'cli' || (roomOf(file) === 'workshop' && !file.includes('workshop/room/'))
    return isHost ? [] : found.map((pattern) => `${relative(src, file)}: ${pattern}`)
  })
  expect(wrong).toEqual([])
})

test('no file of the source is longer than 300 lines', () => {
  const long = files(src).map((file) => [relative(src, file), readFileSync(file, 'utf8').split('\n').length] as const).filter(([, lines]) => lines > 300)
  expect(long).toEqual([])
})

test('every room of the source stands in the table', () => {
  expect(readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory()).filter((room) => !mayImport[room])).toEqual([])
})
