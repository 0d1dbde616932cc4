import { useEffect, useId, useRef, useState } from 'react'
import { useDesk } from '../desk.js'

/** A button for a thing that cannot be taken back: it asks once more, in place. */
export function ConfirmButton({ label, detail, disabled = false, onConfirm, className = '' }: {
  readonly label: string
  /** What is about to happen, to be read before the second press. */
  readonly detail: string
  readonly disabled?: boolean
  readonly onConfirm: () => void
  readonly className?: string
}) {
  const { say } = useDesk()
  const [asking, setAsking] = useState(false)
  const heading = useRef<HTMLParagraphElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  const id = useId()
  useEffect(() => {
    if (asking) heading.current?.focus()
    else if (wasAsking.current) opener.current?.focus()
    wasAsking.current = asking
  }, [asking])
  if (!asking) {
    return <button ref={opener} type="button" className={`button grave ${className}`} disabled={disabled} onClick={() => setAsking(true)}><bdi>{label}</bdi></button>
  }
  return (
    <div role="group" aria-labelledby={id} className="confirm">
      <p id={id} ref={heading} tabIndex={-1}><strong>{say('sure')}</strong> <bdi>{detail}</bdi></p>
      <div className="row">
        <button type="button" className="button main" onClick={() => { setAsking(false); onConfirm() }}>{say('yes')} <bdi>{label}</bdi></button>
        <button type="button" className="button" onClick={() => setAsking(false)}>{say('back')}</button>
      </div>
    </div>
  )
}
