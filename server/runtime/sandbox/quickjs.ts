import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

/** A QuickJS of its own with so much memory and no more: `setMemoryLimit` was measured not to hold. */
export interface CappedQuickJs {
  readonly module: QuickJSWASMModule;
  /** Whether it has asked for more than there is. */
  readonly isExhausted: () => boolean;
  readonly memoryMb: () => number;
}

/** 16 MB, what QuickJS is built with. */
const INITIAL_PAGES = 256;
const PAGES_PER_MB = 16;
const BYTES_PER_MB = 1_048_576;

/** Emscripten’s allocator asks for more than it needs first, then for less. */
const ATTEMPTS_TO_GROW = 3;

const bufferGetter = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'buffer')?.get;

export async function newCappedQuickJs(memoryMb: number): Promise<CappedQuickJs> {
  const wasmMemory = new WebAssembly.Memory({
    initial: INITIAL_PAGES,
    maximum: Math.max(INITIAL_PAGES, memoryMb * PAGES_PER_MB),
  });
  const grow = wasmMemory.grow.bind(wasmMemory);
  const bufferOf = () => bufferGetter?.call(wasmMemory) as ArrayBuffer;
  let refusals = 0;
  wasmMemory.grow = (pages) => {
    refusals += 1;
    const before = grow(pages);
    refusals = 0;
    return before;
  };
  // After a last refusal code could catch QuickJS’s error and go on; an exception of the host ends it for good.
  Object.defineProperty(wasmMemory, 'buffer', {
    get() {
      if (refusals >= ATTEMPTS_TO_GROW) throw new Error('out of memory');
      return bufferOf();
    },
  });
  const quickJs = await newQuickJSWASMModuleFromVariant(newVariant(releaseSync, { wasmMemory }));
  return {
    module: quickJs,
    isExhausted: () => refusals >= ATTEMPTS_TO_GROW,
    memoryMb: () => Math.ceil(bufferOf().byteLength / BYTES_PER_MB),
  };
}
