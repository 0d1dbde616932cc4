/** One bar of a chart. */
export interface Bar {
  readonly id: string
  readonly label: string
  readonly value: number
  /** The value as the page writes it. */
  readonly text: string
  /** Ends of a thin line over the bar. */
  readonly span?: readonly [number, number] | undefined
  /** Whether it is the reader's own or the best. */
  readonly marked?: boolean | undefined
}

/** Horizontal bars from a common zero, each with its label and value in words. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const all = bars.flatMap(({ value, span }) => [value, ...(span ?? [])])
  const [low, high] = [Math.min(0, ...all), Math.max(0.001, ...all)]
  const at = (value: number): number => ((value - low) / (high - low)) * 196 + 2
  return (
    <ul className="bars">
      {bars.map(({ id, label, value, text, span, marked }) => (
        <li key={id} className={marked ? 'bar-marked' : undefined}>
          <span className="bar-label">{label}</span> <span className="bar-value"><bdi>{text}</bdi></span>
          <svg viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
            <rect className={value < 0 ? 'bar-loss' : 'bar-gain'} x={Math.min(at(0), at(value))} y="2" width={Math.abs(at(value) - at(0))} height="10" />
            {span ? <path className="bar-span" d={`M${at(span[0])} 7H${at(span[1])}M${at(span[0])} 4V10M${at(span[1])} 4V10`} /> : null}
            <path className="bar-zero" d={`M${at(0)} 0V14`} />
          </svg>
        </li>
      ))}
    </ul>
  )
}
