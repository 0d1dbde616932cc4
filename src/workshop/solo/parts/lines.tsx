/** One line of a chart, a value after each swap. */
export interface Line {
  readonly id: string
  readonly label: string
  readonly values: readonly number[]
}

const [width, height, margin] = [320, 180, 26]

/** Lines over swaps, told apart by dashes and marks as well as by colour. Time runs from left to right in every language. */
export function Lines({ lines, number, title }: { readonly lines: readonly Line[]; readonly number: (value: number) => string; readonly title: string }) {
  const all = lines.flatMap(({ values }) => values)
  const [low, high] = [Math.min(0, ...all), Math.max(1, ...all)]
  const count = Math.max(...lines.map(({ values }) => values.length))
  const x = (n: number): number => margin + (n / count) * (width - margin - 12)
  const y = (value: number): number => height - margin + 4 - ((value - low) / (high - low)) * (height - margin - 8)
  return (
    <>
      <svg className="lines" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} direction="ltr">
        {[...new Set([low, 0, high])].map((value) => <g key={value}><path className="grid" d={`M${margin} ${y(value)}H${width - 8}`} /><text x={margin - 4} y={y(value) + 4} textAnchor="end">{number(value)}</text></g>)}
        {Array.from({ length: count }, (_, n) => <text key={n} x={x(n + 1)} y={height - 4} textAnchor="middle">{number(n + 1)}</text>)}
        {lines.map(({ id, values }, place) => (
          <g key={id} className={`line-${place}`}>
            <polyline points={[0, ...values].map((value, n) => `${x(n)},${y(value)}`).join(' ')} />
            {values.map((value, n) => <circle key={n} cx={x(n + 1)} cy={y(value)} r={place === 0 ? 4 : 2.5} />)}
          </g>
        ))}
      </svg>
      <ul className="legend">
        {lines.map(({ id, label }, place) => <li key={id}><svg viewBox="0 0 36 10" aria-hidden="true" className={`line-${place}`}><polyline points="0,5 36,5" /><circle cx="18" cy="5" r={place === 0 ? 4 : 2.5} /></svg> {label}</li>)}
      </ul>
    </>
  )
}
