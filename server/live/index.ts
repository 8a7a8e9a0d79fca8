export { attachLive, type Live, type LiveOptions } from './attach-live';
