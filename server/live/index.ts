export { attachLive, type Live } from './attach-live';
