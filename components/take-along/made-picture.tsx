/* oxlint-disable nextjs/no-img-element -- no picture here comes from the network */
/** A picture that was made on this page. */
export function MadePicture(props: {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: made here, there is nothing to optimise
    <img
      src={props.url}
      width={props.width}
      height={props.height}
      className="block h-auto w-full"
      alt={props.alt}
      data-testid="take-picture"
    />
  );
}
