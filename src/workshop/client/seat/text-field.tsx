import { useEffect, useId, useState } from 'react'

/** A text that saves itself: after a pause in typing and when the field is left. */
export function TextField({ label, value, most, rows = 1, onSave }: { readonly label: string; readonly value: string; readonly most: number; readonly rows?: number; readonly onSave: (value: string) => void }) {
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onSave(text), 700)
    return () => clearTimeout(timer)
    // A pause in typing counts from the last change of the text alone.
  }, [text])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} dir="auto" rows={rows} maxLength={most} value={text} onChange={(event) => setText(event.target.value)} onBlur={() => text !== value && onSave(text)} />
    </div>
  )
}
