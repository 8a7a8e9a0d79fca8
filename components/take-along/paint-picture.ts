import { pictureThemes, type ThemeName } from '#model/picture/picture-theme';
import type { Picture, Shape } from '#model/picture/shape';

type Canvas2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface PaintOptions {
  readonly theme: ThemeName;
  /** Pixels for each unit of the picture. */
  readonly scale: number;
  /** As CSS takes it. */
  readonly fontFamily: string;
}

/** Paints a picture on a canvas, the way `svgText` writes it. */
export function paintPicture(
  context: Canvas2d,
  { shapes }: Picture,
  { theme, scale, fontFamily }: PaintOptions,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of shapes) paint(context, shape, pictureThemes[theme], fontFamily);
}

function paint(
  context: Canvas2d,
  shape: Shape,
  colours: (typeof pictureThemes)[ThemeName],
  fontFamily: string,
): void {
  if (shape.kind === 'group') {
    context.save();
    context.translate(shape.x, shape.y);
    context.rotate(((shape.angle ?? 0) * Math.PI) / 180);
    context.scale(shape.scale ?? 1, shape.scale ?? 1);
    for (const inner of shape.shapes) paint(context, inner, colours, fontFamily);
    context.restore();
    return;
  }
  if (shape.kind === 'text') {
    context.font = `${shape.weight} ${shape.size}px ${fontFamily}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillStyle = colours[shape.fill];
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const path = pathOf(shape);
  context.globalAlpha = shape.opacity ?? 1;
  if (shape.fill !== undefined) {
    context.fillStyle = colours[shape.fill];
    context.fill(path);
  }
  if (shape.stroke !== undefined) {
    context.strokeStyle = colours[shape.stroke];
    context.lineWidth = shape.strokeWidth ?? 1;
    context.setLineDash([...(shape.dash ?? [])]);
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function pathOf(shape: Exclude<Shape, { kind: 'text' | 'group' }>): Path2D {
  switch (shape.kind) {
    case 'path':
      return new Path2D(shape.d);
    case 'rect': {
      const path = new Path2D();
      path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      return path;
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      return path;
    }
    default:
      return shape satisfies never;
  }
}
