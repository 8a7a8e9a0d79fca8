/** The attributes of a message. The request id, which leads back to the run, and the errors stand out. */
export function AttributeList(props: {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <>
      <b className="font-medium text-ink">{props.name}</b>
      {props.attributes.map(([name, value]) => (
        <span key={name} className="grid grid-cols-[6.5rem_minmax(0,1fr)] pl-3">
          <span className="wrap-anywhere">{name}</span>
          <span className={`wrap-anywhere ${colourOf(name)}`} data-testid={`attribute-${name}`}>
            {value}
          </span>
        </span>
      ))}
    </>
  );
}

function colourOf(name: string): string {
  if (name === 'RequestID') return 'text-ok';
  return /^error/i.test(name) ? 'text-fail' : 'text-ink';
}
