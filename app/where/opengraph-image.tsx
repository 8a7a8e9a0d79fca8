import {
  openGraphPicture,
  openGraphSize,
  openGraphType,
} from '../../components/open-graph/open-graph-picture';
import { whereWords } from '../../components/words/where';

export const alt = whereWords.title;
export const size = openGraphSize;
export const contentType = openGraphType;

export default function Image() {
  return openGraphPicture({ title: whereWords.title, subtitle: whereWords.description });
}
