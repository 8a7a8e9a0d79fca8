import type { InvocationType } from '#engine';

export interface LineNameProps {
  readonly invocationType: InvocationType;
  readonly nameSize: number;
}

/** The letter roundel that names the line this call takes. */
export function LineName({ invocationType, nameSize }: LineNameProps) {
  const letterSize = nameSize * 0.96;
  return (
    <g aria-hidden="true">
      <circle cx="41" cy="31" r="11.5" fill="var(--platform)" />
      <text
        x="41"
        y={31 + letterSize * 0.36}
        textAnchor="middle"
        fontSize={letterSize}
        fontWeight="700"
        fill="var(--ground)"
      >
        {invocationType.charAt(0)}
      </text>
      <text x="60" y="36" fontSize={nameSize} fontWeight="600" fill="var(--ink)">
        {invocationType}
      </text>
    </g>
  );
}
