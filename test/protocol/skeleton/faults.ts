import type { Command, Rule, System } from '../../../src/protocol/skeleton/index.js'

function set(variable: string, value: string): Command {
  return { branches: [{ when: { kind: 'all', parts: [] }, set: [{ variable, value }] }] }
}

function without(commands: readonly Command[], domain: string, variables: System['variables']): readonly Command[] {
  const isOf = new Set(variables.filter((variable) => variable.domain === domain).map(({ name }) => name))
  return commands.map(({ branches }) => ({ branches: branches.map((branch) => ({ ...branch, set: branch.set.filter(({ variable }) => !isOf.has(variable)) })) }))
}

function moves({ commands }: Rule): boolean {
  return commands.some(({ branches }) => branches.some((branch) => branch.set.some(({ variable }) => variable === 'place')))
}

function changed(system: System, change: (rule: Rule) => readonly Rule[]): System {
  return { ...system, rules: system.rules.flatMap(change) }
}

/** Skeletons of an escrowed exchange with one thing wrong, and what does not hold then. */
export const faults: readonly { readonly name: string; readonly plant: (system: System) => System; readonly violated: readonly string[] }[] = [
  {
    name: 'a person comes back from the other side',
    plant: (system) => changed(system, (rule) => (rule.name !== 'receipt.disputed: d0' ? [rule]
      : [rule, { ...rule, name: 'd0 comes back', commands: [set('state d0', 'packaged'), set('custodian d0', 'p0')] }])),
    violated: ['alongTable', 'crossedStay'],
  },
  {
    name: 'the agent keeps whom it does not hand over',
    plant: (system) => changed(system, (rule) => [rule.name !== 'everybody has decided: nobody' ? rule : { ...rule, commands: without(rule.commands, 'custodian', system.variables) }]),
    violated: ['custodianFits', 'nobodyStranded'],
  },
  {
    name: 'an exchange that delivered nobody has no end',
    plant: (system) => changed(system, (rule) => (rule.name === 'nobody was delivered' ? [] : [rule])),
    violated: ['somethingFollows', 'endReachable'],
  },
  {
    name: 'whoever crosses stays with the old custodian',
    plant: (system) => changed(system, (rule) => [rule.name !== 'everybody has decided: everybody' ? rule : { ...rule, commands: without(rule.commands, 'custodian', system.variables) }]),
    violated: ['custodianFits', 'nobodyStranded'],
  },
  {
    name: 'suspended talks are never taken up',
    plant: (system) => changed(system, (rule) => (/^(every cause|the deadline|fewer than|talks\.ended|party\.left)/.test(rule.name) && moves(rule) ? [] : [rule])),
    violated: ['endReachable'],
  },
]
