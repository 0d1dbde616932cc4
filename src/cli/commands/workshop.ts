import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { mistake } from '../../errors.js'
import type * as WorkshopModule from '../../workshop/index.js'
import { save, scenarioFrom } from '../files.js'
import { json, say } from '../print.js'
import { examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface WorkshopArguments {
  readonly port: number
  readonly file: string
  readonly minutes: 60 | 75 | 90
  readonly lang: string
  readonly seed: number
  readonly rehearse?: number
  readonly speed?: number
  readonly homeFronts?: true
  readonly spoiler?: true
  readonly new?: true
  readonly export?: string
  readonly out?: string
  readonly wipe?: true
  readonly json?: true
}

/** The workshop has sockets and a store, which nobody else wants loaded. */
const workshopModule = 'demarche/workshop'

function minutesFrom(text: string): 60 | 75 | 90 {
  const found = ([60, 75, 90] as const).find((minutes) => String(minutes) === text)
  if (found) return found
  throw mistake({ given: `--minutes ${text} was given`, allowed: 'the run-sheets are of 60, 75 and 90 minutes', todo: 'give one of these' })
}

async function greet(terminal: Terminal, { session, links, findings }: WorkshopModule.Workshop): Promise<void> {
  const { paint } = terminal
  terminal.write(`\n${paint.strong(session.facts.title)}  room ${paint.strong(session.facts.code)}\n\n`)
  for (const { what, ok, detail } of findings) terminal.write(`  ${ok ? paint.good('ok  ') : paint.bad('look')}  ${what}: ${detail}\n`)
  terminal.write(`\n  Phones     ${links.phones.join('\n             ')}\n  Console    ${links.console}\n  Projector  ${links.screen}\n\n`)
  if (terminal.interactive) {
    const { renderUnicodeCompact } = await import('uqr')
    terminal.write(`${renderUnicodeCompact(links.phones[0]!, { border: 1 })}\n\n`)
  }
  say(terminal, 'The console is for the teacher alone: its address is a key. Nothing leaves this machine, and everything is in the file. Stop with Ctrl-C; the same command goes on where it was.', '  ')
}

type Setup = WorkshopModule.SessionStart['setup']

/** What a session is set up from: a lesson plan by its id, or a scenario. */
function setupFrom(terminal: Terminal, { lessons, lessonSetup, usualHomeFront, usualSetup, usualSpoiler }: typeof WorkshopModule, name: string, { seed: drawnBy, minutes, lang: language, homeFronts, spoiler }: WorkshopArguments): Setup {
  const plan = lessons.find(({ id }) => id.toLowerCase() === name.toLowerCase())
  if (plan && (homeFronts || spoiler)) throw mistake({ given: `${homeFronts ? '--home-fronts' : '--spoiler'} was given with lesson ${plan.id}`, allowed: 'a lesson is one contrast, and its plan says whether home fronts and a spoiler are in it', todo: 'leave the option out, or give a scenario' })
  if (plan) return (id) => lessonSetup(plan, { id, seed: drawnBy, minutes, language })
  const scenario = scenarioFrom(terminal, name)
  return (id) => usualSetup({ id, scenario, seed: drawnBy, minutes, language, ...(homeFronts && { homeFront: usualHomeFront }), ...(spoiler && { spoiler: usualSpoiler }) })
}

async function replayed(terminal: Terminal, { replayExport }: typeof WorkshopModule, place: string | undefined, options: WorkshopArguments, finish: Session['finish']): Promise<void> {
  if (place === undefined) throw mistake({ given: 'workshop replay was given no folder', allowed: 'it makes the files of an export again', todo: 'name the folder: demarche workshop replay class-1' })
  const { files, differs } = await replayExport(place)
  if (differs.length > 0) finish(1)
  if (options.json) return json(terminal, { folder: place, files: Object.keys(files).length, differs })
  if (differs.length === 0) return terminal.write(`${terminal.paint.good('verified')}  ${place}: all ${Object.keys(files).length} files follow from events.jsonl, byte for byte\n`)
  terminal.write(`${terminal.paint.bad('departs')}  ${place}: ${differs.join(', ')}\n`)
}

/** The page for one person, as it was built beside this file. */
function soloPage(): string {
  try {
    return readFileSync(new URL('workshop/solo.html', import.meta.url), 'utf8')
  } catch {
    throw mistake({ given: 'workshop solo was asked for', allowed: 'its page has not been built', todo: 'build the package first: npm run build' })
  }
}

/** `demarche workshop`: a classroom on a laptop. */
export function workshopCommand(program: Command, { terminal, finish }: Session): void {
  program.command('workshop')
    .description('run a workshop for a class: this machine serves, phones are the seats')
    .usage('[options] [scenario or lesson] | print [scenario or lesson] | replay <folder> | solo')
    .argument('[what...]', 'a bundled scenario, a lesson such as L4, or the path of a scenario file; or print and one of these; or replay and the folder of an export; or solo, for the page that one person plays without a server')
    .option('--port <n>', 'port to listen on; 0 for any free one', whole(0), 8765)
    .option('--minutes <n>', 'length of the session: 60, 75 or 90', minutesFrom, 75)
    .option('--lang <language>', 'language that phones begin with: en, fr or ar', 'en')
    .option('--seed <n>', 'whole number that fixes every draw', seed, 1)
    .option('--home-fronts', 'with a scenario: give both sides a home front, whose approval news moves by published rules, and which votes on the agreement')
    .option('--spoiler', 'with a scenario: let somebody outside of the talks work against them by published means; a person in that seat, or a bot')
    .option('--file <file>', 'where the log is kept', 'demarche-workshop.db')
    .option('--new', 'begin anew, although a session was not ended')
    .option('--rehearse <seats>', 'fill so many seats with scripted people, and go through the whole session', whole(1))
    .option('--speed <factor>', 'pace of all timers; 20 in a rehearsal', whole(1))
    .option('--export <folder>', 'write the data set and the debrief to a folder when the session ends')
    .option('--out <file>', 'where print and solo write; standard output when it is left out')
    .option('--wipe', 'forget every session in the file, and stop')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('workshop two-for-two', 'workshop hub --minutes 90 --lang fr', 'workshop two-for-two --home-fronts --spoiler', 'workshop L4 --minutes 60', 'workshop --rehearse 30 --export class-1', 'workshop replay class-1', 'workshop print L4 --out handouts.html', 'workshop solo --out solo.html', 'workshop --wipe') + '\n' + exitCodes('the self-test found something, or an export departs from its log'))
    .action(async ([name = 'two-for-two', place]: readonly string[], options: WorkshopArguments) => {
      if (name === 'solo') {
        const page = soloPage()
        if (options.out) return save(terminal, options.out, page)
        return terminal.write(page)
      }
      const workshops = (await import(workshopModule)) as typeof WorkshopModule
      const { lastSession, openStore, rehearse, startWorkshop } = workshops
      const { file } = options
      if (name === 'replay') return replayed(terminal, workshops, place, options, finish)
      const setup = setupFrom(terminal, workshops, name === 'print' ? (place ?? 'two-for-two') : name, options)
      if (name === 'print') {
        const page = await workshops.printable(setup('print'), { addresses: workshops.addresses().map((address) => `http://${address}:${options.port}/`) })
        if (options.out) save(terminal, options.out, page)
        else terminal.write(page)
        return
      }
      if (options.wipe) {
        const store = await openStore(file)
        await store.wipe()
        store.close()
        if (options.json) return json(terminal, { wiped: file })
        return void terminal.write(`wiped  ${file}: no session is kept\n`)
      }
      const before = options.new || options.rehearse ? null : await lastSession(file)
      const workshop = await startWorkshop({
        setup, file, port: options.port,
        speed: options.speed ?? (options.rehearse ? 20 : 1), warn: (message) => terminal.warn(`workshop: ${message}\n`),
        ...(before && { resume: before }),
      })
      const { links, findings, session } = workshop
      if (findings.some(({ ok }) => !ok)) finish(1)
      if (options.json) json(terminal, { session: session.facts.id, code: session.facts.code, resumed: before !== null, links, findings })
      else await greet(terminal, workshop)
      if (before && !options.json) say(terminal, `This goes on with the session that began on ${new Date(before.startedAtUtcMs).toISOString().slice(0, 16).replace('T', ' ')} UTC; begin anew with --new.`, '  ')
      const interrupt = new AbortController()
      const interrupted = terminal.interrupted().then(() => interrupt.abort())
      if (options.rehearse) {
        const told = rehearse(session, { seats: options.rehearse, seed: options.seed, signal: interrupt.signal, ...(terminal.interactive && { pause: 2000 }), onStage: (stage) => { if (!options.json) terminal.write(`  ${stage}\n`) } })
        await Promise.race([told, interrupted])
      } else await interrupted
      if (options.export) {
        const files = await workshops.exportSession(await workshop.store.entries(session.facts.id))
        workshops.writeExport(options.export, files)
        const pictures = Object.keys(files).some((path) => path.endsWith('.png')) ? '' : '; charts are SVG only, for PNG too: npm install @resvg/resvg-wasm dejavu-fonts-ttf'
        if (!options.json) terminal.write(`\n  ${Object.keys(files).length} files in ${options.export}; begin with debrief.html${pictures}\n`)
      }
      await workshop.close()
    })
}
