import type { Command } from 'commander'
import { mistake, show } from '../../errors.js'
import type { Scenario } from '../../model/scenario.js'
import { importGenius, importGeniusWeb, isGeniusProfile, isGeniusWebProfile } from '../../scenarios/importers/index.js'
import { save, textOf } from '../files.js'
import { json } from '../print.js'
import { examples, exitCodes, whole } from '../session.js'
import type { Session } from '../session.js'

interface ImportOptions {
  readonly title?: string
  readonly realSteps: number
  readonly output?: string
}

/** The last part of a path, without its ending. */
function stemOf(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[^.]*$/, '')
}

function imported(files: readonly { readonly file: string; readonly text: string }[], { title, realSteps }: ImportOptions): Scenario {
  const xml = files.filter(({ text }) => text.trimStart().startsWith('<'))
  if (xml.length > 0 && xml.length < files.length) {
    throw mistake({ given: 'some files are XML and some are not', allowed: 'Genius XML, or GeniusWeb JSON', todo: 'import the files of one problem' })
  }
  const isProfile = xml.length > 0 ? isGeniusProfile : isGeniusWebProfile
  const profiles = files.filter(({ text }) => isProfile(text)).map(({ file, text }) => ({ name: stemOf(file), text }))
  const domain = files.find(({ text }) => !isProfile(text))
  if (profiles.length < 2) {
    throw mistake({ given: `${profiles.length} of these files ${profiles.length === 1 ? 'is a profile' : 'are profiles'}`, allowed: 'the profile of each party, two or more; the domain may be named too', todo: `name the files that say what values are worth, such as ${show('profileA.json')}` })
  }
  const name = title ?? stemOf(domain?.file ?? files[0]!.file)
  return xml.length > 0 ? importGenius(name, profiles, { realSteps }) : importGeniusWeb(name, profiles)
}

/** `demarche import`: a bargaining problem of another platform as a scenario. */
export function importCommand(program: Command, { terminal }: Session): void {
  program.command('import')
    .description('turn a problem of Genius (XML) or GeniusWeb (JSON) into a scenario with nobody in custody, to bargain over and to analyse')
    .argument('<files...>', 'the profile of each party in the order in which they move, and the domain if you like')
    .option('--title <text>', 'title of the scenario; the name of the domain when left out')
    .option('--real-steps <n>', 'steps into which a range of real numbers is cut', whole(1), 20)
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--json', 'a scenario is JSON anyway; accepted on every command')
    .addHelpText('after', examples('import Laptop/domain.xml Laptop/buyer.xml Laptop/seller.xml --output laptop.json', 'analyze ./laptop.json', 'bargain ./laptop.json --A boulware --B micro') + '\n' + exitCodes(''))
    .action((files: readonly string[], options: ImportOptions) => {
      const made = imported(files.map((file) => ({ file, text: textOf(terminal, file) })), options)
      if (options.output === undefined) json(terminal, made)
      else save(terminal, options.output, `${JSON.stringify(made, null, 2)}\n`)
    })
}
