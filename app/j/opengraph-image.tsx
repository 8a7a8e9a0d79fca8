import {
  openGraphPicture,
  openGraphSize,
  openGraphType,
} from '../../components/open-graph/open-graph-picture';
import { stageWords as words } from '../../components/words/stage';

export const alt = words.pageTitle;
export const size = openGraphSize;
export const contentType = openGraphType;

export default function Image() {
  return openGraphPicture({
    title: words.pictureTitle,
    subtitle: words.description,
    part: words.picturePart,
  });
}
