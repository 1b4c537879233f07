type Props = { names: readonly string[]; colours: readonly string[] };

/** What each colour is; the drawing itself says nothing to a screen reader, the table does. */
export const Legend = ({ names, colours }: Props) => (
  <p className="legend small">
    {names.map((name, at) => (
      <span key={name}>
        <i style={{ background: colours[at], borderColor: colours[at] }} />
        {name}
      </span>
    ))}
  </p>
);
