/** What is compared: both sides go through the same bundler. */
export { runBareHeapLoop } from './bare-heap-loop';
export { runEngine } from './engine-run';
