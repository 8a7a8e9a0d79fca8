import type { PictureState } from './picture-state';

/** The search for what became of an event. */
export const whereStates: readonly PictureState[] = [
  { name: 'where, first visit', address: '/where' },
  { name: 'where, some explanations', address: '/where?caller=202&logs=nothing' },
  { name: 'where, from another service', address: '/where?caller=handedOver&logs=errors' },
  {
    name: 'where, nothing explains it',
    address: '/where?caller=429&logs=errors&deadLetter=message',
  },
];
