/** Text that a person or a scenario made: it keeps its own direction whatever stands around it. */
export function Human({ children, as: Tag = 'bdi' }: { readonly children: string; readonly as?: 'bdi' | 'p' | 'q' }) {
  return Tag === 'bdi' ? <bdi>{children}</bdi> : <Tag dir="auto">{children}</Tag>
}
