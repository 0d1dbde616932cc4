import type { BuilderIssue } from '../contract/play-page.js'
import { practiceIssues } from '../practice.js'
import { roomLanguage } from './languages.js'
import { says } from './voice.js'

/** The issues of the practice trade in a language. */
export function practiceIssuesIn(language: string): readonly BuilderIssue[] {
  const say = says('table', roomLanguage(language))
  return practiceIssues.map((issue) => ({
    ...issue,
    name: say('practicePerson', { letter: issue.name.slice(-1) }),
    from: say(issue.from === 'you' ? 'you' : 'theBot'),
    to: say(issue.to === 'you' ? 'you' : 'theBot'),
    options: issue.options.map(({ value }, option) => ({ label: say(option === 0 ? 'stays' : 'goesHome'), value })),
  }))
}
