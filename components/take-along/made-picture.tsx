/** A picture that was made on this page. */
export function MadePicture(props: {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}) {
  return (
    // oxlint-disable-next-line nextjs/no-img-element
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
