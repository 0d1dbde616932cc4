import { mistake } from '../../errors.js'
import type { Formula } from './formula.js'
import type { ChangeProperty, Command, Rule, System } from './system.js'

/** Words of a model for names of a system: each its own, of letters, digits and underscores. */
function wording(): (name: string) => string {
  const taken = new Map<string, number>()
  const words = new Map<string, string>()
  return (name) => {
    const known = words.get(name)
    if (known) return known
    const plain = name.replace(/[^A-Za-z0-9]+/g, '_')
    const number = taken.get(plain) ?? 0
    taken.set(plain, number + 1)
    const word = number === 0 ? plain : `${plain}__${number}`
    words.set(name, word)
    return word
  }
}

function indented(lines: readonly string[], by = '  '): readonly string[] {
  return lines.map((line) => (line === '' ? line : `${by}${line}`))
}

function comment(text: string): string {
  return `/* ${text.replaceAll('*/', '* /')} */`
}

/** Writes the parts of a system in Promela. */
class Writer {
  private readonly word = wording()
  private readonly domainOf: ReadonlyMap<string, string>

  constructor(private readonly system: System) {
    this.domainOf = new Map(system.variables.map(({ name, domain }) => [name, domain]))
    for (const { name } of system.variables) this.word(name)
  }

  private value(variable: string, value: string): string {
    return this.word(`${this.domainOf.get(variable)} ${value}`)
  }

  formula(formula: Formula): string {
    if (formula.kind === 'not') {
      const { part } = formula
      if (part.kind !== 'in') return `!${this.formula(part)}`
      const parts = part.values.map((value) => `${this.word(part.variable)} != ${this.value(part.variable, value)}`)
      return parts.length === 1 ? parts.join() : `(${parts.join(' && ')})`
    }
    if (formula.kind === 'in') {
      const parts = formula.values.map((value) => `${this.word(formula.variable)} == ${this.value(formula.variable, value)}`)
      return parts.length === 1 ? parts.join() : `(${parts.join(' || ')})`
    }
    const parts = formula.parts.map((part) => this.formula(part))
    if (parts.length === 0) return formula.kind === 'all' ? 'true' : 'false'
    return `(${parts.join(formula.kind === 'all' ? ' && ' : ' || ')})`
  }

  private assignments(set: Command['branches'][number]['set']): string {
    return set.map(({ variable, value }) => {
      const domain = this.domainOf.get(variable)!
      const isWatched = this.system.changeProperties.some((property) => property.domain === domain)
      if (isWatched && typeof value !== 'string') throw mistake({ given: `${variable} is given the value of ${value.of}`, allowed: `what is asked of changes of ${domain} is asked of values`, todo: 'make a rule for each value' })
      const to = typeof value === 'string' ? this.value(variable, value) : this.word(value.of)
      return isWatched ? `become_${to}(${this.word(variable)})` : `${this.word(variable)} = ${to}`
    }).join('; ')
  }

  private command({ branches }: Command): string {
    const [only] = branches
    if (branches.length === 1 && only && this.formula(only.when) === 'true') return this.assignments(only.set)
    return `if ${branches.map(({ when, set }) => `:: ${this.formula(when)} -> ${this.assignments(set)}`).join(' ')} :: else fi`
  }

  private endOf({ name, commands }: Rule): string | undefined {
    const { variable: control, values } = this.system.ends
    const found = commands.flatMap(({ branches }) => branches).flatMap(({ when, set }) => set.map((assignment) => ({ ...assignment, when })))
      .find(({ variable, value }) => variable === control && typeof value === 'string' && values.includes(value))
    if (found && this.formula(found.when) !== 'true') throw mistake({ given: `the rule ${name} ends the system on a condition`, allowed: 'a rule ends it or not', todo: 'make two rules of it' })
    return found?.value as string | undefined
  }

  rule(rule: Rule): readonly string[] {
    const end = this.endOf(rule)
    const guard = rule.event === null ? this.formula(rule.guard) : `!URGENT && ${this.formula(rule.guard)}`
    return [
      '',
      comment(rule.name),
      `:: d_step { ${guard} ->`,
      `     printf(${JSON.stringify(`${rule.name.replaceAll('%', '%%')}\n`)});`,
      ...indented(rule.commands.map((command) => `${this.command(command)};`), '     '),
      `     check()`,
      `   }${end === undefined ? '' : ` -> goto end_${this.value(this.system.ends.variable, end)}`}`,
    ]
  }

  definitions(): readonly string[] {
    const values = Object.entries(this.system.domains).flatMap(([domain, list]) =>
      ['', comment(domain), ...list.map((value, i) => `#define ${this.word(`${domain} ${value}`)} ${i}`)])
    return [...values, '', ...this.system.variables.map(({ name, initial }) => `byte ${this.word(name)} = ${this.value(name, initial)};`)]
  }

  /** The values from which a property lets another follow: those, or all but those who may not, whichever is shorter. */
  private follows({ allowed, domain }: ChangeProperty, to: string): string {
    const may = this.system.domains[domain]!.filter((from) => from === to || allowed[from]!.includes(to))
    const mayNot = this.system.domains[domain]!.filter((from) => !may.includes(from))
    const listed = may.length <= mayNot.length ? may.map((from) => `was == ${this.word(`${domain} ${from}`)}`) : mayNot.map((from) => `was != ${this.word(`${domain} ${from}`)}`)
    return listed.join(may.length <= mayNot.length ? ' || ' : ' && ') || 'true'
  }

  /** How a variable of a domain is given a value, with what is asked of such changes. */
  private change(domain: string): readonly string[] {
    const asked = this.system.changeProperties.filter((property) => property.domain === domain)
    const values = this.system.domains[domain]!
    return values.flatMap((to) => {
      const word = this.word(`${domain} ${to}`)
      return ['', `inline become_${word}(was) {`, ...asked.map((property) => `  ${property.name} = (${this.follows(property, to)}); assert(${property.name});`), `  was = ${word}`, '}']
    })
  }

  properties(): readonly string[] {
    const { stateProperties, changeProperties, control } = this.system
    const size = (name: string): number => this.system.domains[this.domainOf.get(name)!]!.length
    const place = control.reduce((sum, name) => (sum === '' ? `now.${this.word(name)}` : `(${sum}) * ${size(name)} + now.${this.word(name)}`), '')
    return [
      ...[...changeProperties, ...stateProperties].flatMap(({ name, about }) => ['', comment(about), `hidden byte ${name};`]),
      ...[...new Set(changeProperties.map(({ domain }) => domain))].flatMap((domain) => this.change(domain)),
      '',
      'inline check() {',
      ...stateProperties.map(({ name, holds }) => `  ${name} = ${this.formula(holds)}; assert(${name});`),
      `  c_code { met[${place}] = 1; }`,
      '}',
    ]
  }

  /** What the verifier counts beside its states: where control has been. */
  counting(): readonly string[] {
    const { control, domains } = this.system
    const lists = control.map((name) => domains[this.domainOf.get(name)!]!)
    const total = lists.reduce((product, list) => product * list.length, 1)
    const labels = lists.reduce<readonly string[]>((all, list) => all.flatMap((label) => list.map((value) => (label === '' ? value : `${label} / ${value}`))), [''])
    return [
      '',
      comment('The verifier prints where control has been when it ends.'),
      'c_decl {',
      `  static unsigned char met[${total}];`,
      `  static const char *places[${total}] = {`,
      ...indented(labels.map((label) => `${JSON.stringify(label)},`), '    '),
      '  };',
      '  static void report(void) {',
      '    int i, n = 0;',
      `    for (i = 0; i < ${total}; i++) if (met[i]) { n++; printf("control state: %s\\n", places[i]); }`,
      '    printf("control states: %d\\n", n);',
      '  }',
      '}',
    ]
  }

  process(): readonly string[] {
    const { rules, urgent, ends } = this.system
    return [
      '',
      comment('Something follows of itself, and events wait for it.'),
      `#define URGENT ${this.formula(urgent)}`,
      '',
      'active proctype exchange() {',
      '  d_step { c_code { atexit(report); }; check() };',
      '  do',
      ...indented(rules.flatMap((rule) => this.rule(rule))),
      '  od;',
      ...ends.values.map((value) => `end_${this.value(ends.variable, value)}: false;`),
      '}',
      '',
    ]
  }
}

/**
 * A system as a model in Promela, the language of the model checker Spin (Holzmann, The SPIN Model Checker, 2004), which is no part of this library.
 * It is one process that takes one rule a step, so that Spin's stored states are the states of the system, and one more before the first step.
 * Properties are assertions of their names; a final place is a valid end, and any other place where nothing may follow is not.
 * The verifier also prints where control has been. To run it:
 * `spin -a model.pml && gcc -DSAFETY -o pan pan.c && ./pan -m1000000 -c0`.
 * @throws UsageError when a rule ends the system only on a condition
 */
export function promelaOf(system: System): string {
  const writer = new Writer(system)
  return [
    comment(`The control skeleton and the custody ledger of the exchange ${system.name}.`),
    comment('Spin 6: spin -a model.pml && gcc -DSAFETY -o pan pan.c && ./pan -m1000000 -c0'),
    ...writer.definitions(),
    ...writer.counting(),
    ...writer.properties(),
    ...writer.process(),
  ].join('\n')
}
