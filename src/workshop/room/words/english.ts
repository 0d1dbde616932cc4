import type { Scenario } from '../../../model/scenario.js'
import { specOf } from '../../../model/events/catalogue.js'
import { actions, detailOf } from '../../../report/move-words.js'
import { illustrationLabel } from '../../../report/narrate.js'
import type { Names } from '../../../report/names.js'
import { outcomeClauses } from '../../../report/outcome-words.js'
import { concessionWords, packageWords } from '../../../report/package-words.js'
import { decimal, listed, numeral, sentence } from '../../../report/words.js'
import { approvalRules, ruleWords } from '../home/rules.js'
import { usualText } from '../injections/library.js'
import type { Injection } from '../contract/things.js'
import { stepWords } from './steps.js'
import { says } from './voice.js'
import type { Voice } from './voice.js'

/** The room in English: events, moves and packages are told as in a report. */
export function englishVoice(scenario: Scenario<number>, names: Names): Voice {
  return {
    language: 'en', scenario, names,
    table: says('table', 'en'), case: says('case', 'en'), home: says('home', 'en'),
    name: (text) => text,
    actor: names.actor,
    listed, number: decimal, count: numeral,
    label: (type) => actions[type] ?? type,
    hint: (type, by) => sentence(`${names.actor(by)} ${specOf(type).description}`),
    detail: (event, view) => detailOf(event, view, names),
    package: (agenda, options) => packageWords(agenda, options, names),
    concession: (id, level) => concessionWords(id, level, names),
    step: stepWords,
    tag: (word) => word,
    told: ({ text }) => text,
    outcome: (outcome, context) => outcomeClauses(outcome, context, names).map(sentence).join(' '),
    rule: ruleWords,
    publishedRule: (rule) => (approvalRules as { readonly [rule: string]: { readonly text: string } })[rule]?.text ?? rule,
    points: (low, high) => `${low} to ${high}`,
    usualInjection: (kind) => usualText(kind as Injection['kind']),
    illustration: illustrationLabel,
  }
}
