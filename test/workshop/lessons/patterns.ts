import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lessons } from '../../../src/workshop/lessons/index.js'
import { patternsOf } from './patterns-of.js'

/** The bots that a session seats where nobody sits; the sample is run again by a test. */
export const recorded = { runs: 60, sample: 4, seed: 1, names: ['boulware', 'tit-for-tat'] } as const

const here = fileURLToPath(import.meta.url)

/** Writes what bots come to over every lesson: run it when a lesson or a bot has changed. */
function record(): void {
  const { runs, sample, seed, names } = recorded
  const made = Object.fromEntries(lessons.map((lesson) => {
    console.log(lesson.id)
    return [lesson.id, { patterns: patternsOf(lesson, { runs, seed, names }), sample: patternsOf(lesson, { runs: sample, seed, names }) }]
  }))
  writeFileSync(fileURLToPath(new URL('../../../src/workshop/lessons/patterns.json', import.meta.url)), `${JSON.stringify(made, null, 1)}\n`)
}

if (process.argv[1] === here) record()
