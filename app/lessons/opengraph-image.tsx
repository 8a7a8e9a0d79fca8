import {
  openGraphPicture,
  openGraphSize,
  openGraphType,
} from '../../components/open-graph/open-graph-picture';
import { lessonWords as words } from '../../components/words/lessons';

export const alt = words.indexTitle;
export const size = openGraphSize;
export const contentType = openGraphType;

export default function Image() {
  return openGraphPicture({
    title: words.pictureTitle,
    subtitle: words.indexDescription,
    part: words.picturePart,
  });
}
