import { mistake, oneOf, show } from '../errors.js'
import type { Scenario } from '../model/scenario.js'
import { parseScenario, problemText, scenario, scenarioNames } from '../scenarios/index.js'
import { headerOf, replay } from '../simulation/replay.js'
import type { Replay } from '../simulation/replay.js'
import type { Terminal } from './terminal.js'

/** The text of a file that the user named. */
export function textOf(terminal: Terminal, file: string): string {
  try {
    return terminal.read(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw mistake({ given: `${show(file)} was given as a file`, allowed: `it cannot be read (${reason})`, todo: 'give the path of a file that can' })
  }
}

/** Writes a file that the user named. */
export function save(terminal: Terminal, file: string, content: string | Uint8Array): void {
  try {
    terminal.save(file, content)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw mistake({ given: `${show(file)} was given as a file to write`, allowed: `it cannot be written (${reason})`, todo: 'give another path' })
  }
}

/** Whether a name is the path of a file rather than a name that the library knows. */
export function isFile(name: string): boolean {
  return /[./\\]/.test(name)
}

/** A bundled scenario by name, or one of the user's own by the path of its file. */
export function scenarioFrom(terminal: Terminal, name: string): Scenario {
  if (scenarioNames.includes(name)) return scenario(name)
  if (!isFile(name)) {
    throw mistake({ given: `${show(name)} was given as a scenario`, allowed: `the bundled ones are ${oneOf(scenarioNames)}`, todo: 'use one of these names, or the path of a scenario file such as ./my-case.json' })
  }
  const parsed = parseScenario(textOf(terminal, name))
  if (parsed.ok) return parsed.scenario
  const [first] = parsed.problems
  throw mistake({
    given: `${name} was given as a scenario`,
    allowed: `it has ${parsed.problems.length === 1 ? 'a problem' : `${parsed.problems.length} problems`}${first ? `, the first at ${problemText(first)}` : ''}`,
    todo: `see them all with: demarche validate ${name}`,
  })
}

/** A transcript's file, with the scenario of its run and what a replay found. */
export interface Retold {
  readonly scenario: Scenario
  readonly found: Replay
}

/**
 * Reads and verifies a transcript.
 * @param given - name or file of the scenario; the bundled one that the header names when absent
 */
export function transcriptFrom(terminal: Terminal, file: string, given: string | undefined): Retold {
  const text = textOf(terminal, file)
  const header = headerOf(text)
  if (!header) throw mistake({ given: `${show(file)} was given as a transcript`, allowed: 'its first line is not the header of one', todo: 'write one with: demarche run NAME --transcript FILE' })
  const name = given ?? header.scenario
  if (given === undefined && !scenarioNames.includes(name)) {
    throw mistake({ given: `the transcript is of scenario ${show(name)}`, allowed: 'that is not a bundled one', todo: 'name its file with --scenario FILE' })
  }
  const scenarioOfRun = scenarioFrom(terminal, name)
  return { scenario: scenarioOfRun, found: replay(text, scenarioOfRun) }
}
