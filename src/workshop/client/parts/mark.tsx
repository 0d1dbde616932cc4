const shapes = [
  <circle key="a" cx="10" cy="10" r="8" />,
  <rect key="b" x="2.5" y="2.5" width="15" height="15" />,
  <path key="c" d="M10 2 18.5 17.5H1.5Z" />,
]

/** Shape and colour of a side by its place among the parties: circle, square, triangle; a diamond for anybody else. */
export function Mark({ index }: { readonly index: number }) {
  const known = index >= 0 && index < shapes.length
  return (
    <svg className={`mark mark-${known ? index : 'other'}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {known ? shapes[index] : <path d="M10 1 19 10 10 19 1 10Z" />}
    </svg>
  )
}
