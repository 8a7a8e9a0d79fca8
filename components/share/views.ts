import type { UiState } from '../shell/ui-store';

/** The views that a link may name. */
export const views: readonly UiState['view'][] = ['timeline', 'story', 'table'];
