import { useDesk, useNow } from '../desk.js'

/** Minutes and seconds of a span, never negative. */
export function minutesText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What to say aloud at a moment: only at 3 minutes, 1 minute and 20 seconds, not every second. */
export function warningAt(leftMs: number): 180 | 60 | 20 | null {
  const seconds = leftMs / 1000
  if (seconds <= 0 || seconds > 180) return null
  return seconds <= 20 ? 20 : seconds <= 60 ? 60 : 180
}

/** A running clock. The figures are silent for screen readers' live regions; a warning is said three times only. */
export function TimeLeft({ endsAtMs, frozenLeftMs = null, label, quiet = false }: { readonly endsAtMs: number | null; readonly frozenLeftMs?: number | null; readonly label: string; /** Never warns. */ readonly quiet?: boolean }) {
  const { say } = useDesk()
  const now = useNow()
  if (endsAtMs === null && frozenLeftMs === null) return null
  const left = frozenLeftMs ?? (endsAtMs ?? 0) - now
  const warning = frozenLeftMs === null && !quiet ? warningAt(left) : null
  return (
    <span className={`clock${warning === null ? '' : ' clock-warned'}${frozenLeftMs === null ? '' : ' clock-frozen'}`}>
      <span className="clock-label">{label}</span> <span role="timer" aria-label={label} dir="ltr">{minutesText(left)}</span>
      {frozenLeftMs !== null && <span className="tag">{say('frozen')}</span>}
      <span className="unseen" role="status">{warning === null ? '' : say('secondsLeft', { n: warning })}</span>
    </span>
  )
}
