import {
  openGraphPicture,
  openGraphSize,
  openGraphType,
} from '../components/open-graph/open-graph-picture';
import { pageWords } from '../components/words/pages';

export const alt = pageWords.title;
export const size = openGraphSize;
export const contentType = openGraphType;

export default function Image() {
  return openGraphPicture({ title: pageWords.pictureTitle, subtitle: pageWords.description });
}
