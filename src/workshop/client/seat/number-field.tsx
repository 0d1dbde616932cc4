import { useEffect, useId, useState } from 'react'

/** A number that may be left empty; told to the page when the field is left or after a pause. */
export function NumberField({ label, hint, value, onSave }: { readonly label: string; readonly hint?: string; readonly value: number | null; readonly onSave: (value: number | null) => void }) {
  const id = useId()
  const [text, setText] = useState(value === null ? '' : String(value))
  const parsed = text.trim() === '' ? null : Number(text)
  const isFit = parsed === null || (Number.isFinite(parsed) && Math.abs(parsed) <= 1e6)
  useEffect(() => {
    if (!isFit || parsed === value) return
    const timer = setTimeout(() => onSave(parsed), 700)
    return () => clearTimeout(timer)
    // A pause in typing counts from the last change of the text alone.
  }, [text])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="hint" id={`${id}h`}>{hint}</p>}
      <input id={id} type="text" inputMode="decimal" dir="ltr" aria-describedby={hint ? `${id}h` : undefined} aria-invalid={!isFit} value={text} onChange={(event) => setText(event.target.value.replace(',', '.'))} onBlur={() => isFit && parsed !== value && onSave(parsed)} />
    </div>
  )
}
