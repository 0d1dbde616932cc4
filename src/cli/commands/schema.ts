import type { Command } from 'commander'
import { Argument } from 'commander'
import { z } from 'zod'
import { experimentJsonSchema } from '../../experiments/index.js'
import { caseSchema } from '../../scenarios/case-file.js'
import { scenarioJsonSchema } from '../../scenarios/index.js'
import { json } from '../print.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'

function caseJsonSchema(): unknown {
  return { ...z.toJSONSchema(caseSchema, { target: 'draft-2020-12', io: 'input' }), title: 'Case file of a prisoner exchange' }
}

const schemas = { scenario: scenarioJsonSchema, case: caseJsonSchema, experiment: experimentJsonSchema } as const

/** `demarche schema`: the JSON Schema of a file, for editors. */
export function schemaCommand(program: Command, { terminal }: Session): void {
  program.command('schema')
    .description('write the JSON Schema of a scenario, a case or an experiment file, for editors')
    .addArgument(new Argument('[kind]', 'which kind of file').choices(Object.keys(schemas)).default('scenario'))
    .addHelpText('after', examples('schema > scenario.schema.json', 'schema experiment') + '\n' + exitCodes(''))
    .action((kind: keyof typeof schemas) => json(terminal, schemas[kind]()))
}
