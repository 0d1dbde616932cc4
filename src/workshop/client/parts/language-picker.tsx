import { useId } from 'react'
import { autonym } from '../words/index.js'

/** A choice of language, each by its own name. */
export function LanguagePicker({ label, languages, value, onChange }: { readonly label: string; readonly languages: readonly string[]; readonly value: string; readonly onChange: (language: string) => void }) {
  const id = useId()
  const all = languages.includes(value) ? languages : [value, ...languages]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {all.map((language) => <option key={language} value={language} lang={language}>{autonym(language)}</option>)}
      </select>
    </div>
  )
}
