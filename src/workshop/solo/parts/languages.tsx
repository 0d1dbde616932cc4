import { useId } from 'react'
import { languages } from '../words/index.js'
import type { Say } from '../words/index.js'

/** Languages of the page, each by its own name. */
const autonyms: { readonly [L in (typeof languages)[number]]: string } = { en: 'English', fr: 'Français', ar: 'العربية' }

/** A choice of language. */
export function Languages({ say, onChange }: { readonly say: Say; readonly onChange: (language: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('language')}</label>
      <select id={id} value={say.language} onChange={(event) => onChange(event.target.value)}>
        {languages.map((language) => <option key={language} value={language} lang={language}>{autonyms[language]}</option>)}
      </select>
    </div>
  )
}
