/**
 * JavaScript of the sandbox: `console`, whose lines read as Node’s. A function of the host’s `emit(level, text)`; gives the
 * function that writes a value as `console.log` does.
 */
export const consoleScript = String.raw`(function (emit) {
  const plainName = /^[A-Za-z_$][\w$]*$/;
  const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
  const quoted = (text) => {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('\x60') ? '\x60' : "'";
    const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
    return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
  };
  const nameOf = (value) => {
    const proto = Object.getPrototypeOf(value);
    if (proto === null) return '[' + kindOf(value) + ': null prototype]';
    const owner = Object.getOwnPropertyDescriptor(proto, 'constructor');
    const made = owner && owner.get ? Promise : owner && owner.value;
    return (typeof made === 'function' && made.name) || 'Object';
  };
  const functionName = (value) => {
    const text = Function.prototype.toString.call(value);
    if (/^class\b/.test(text)) return '[class ' + (value.name || '(anonymous)') + ']';
    return '[' + kindOf(value) + (value.name ? ': ' + value.name : ' (anonymous)') + ']';
  };
  const errorText = (error) => {
    const head = error.message === '' ? String(error.name) : error.name + ': ' + error.message;
    const stack = typeof error.stack === 'string' ? error.stack.trimEnd() : '';
    return stack === '' ? '[' + head + ']' : head + '\n' + stack;
  };
  const primitive = (value) => {
    if (typeof value === 'string') return quoted(value);
    if (typeof value === 'bigint') return value + 'n';
    if (Object.is(value, -0)) return '-0';
    return String(value);
  };

  function inspect(value, most) {
    const above = [];
    let circles = new Map();
    let deepest = 0;
    const members = (object, depth, indent, skipped) =>
      Reflect.ownKeys(object)
        .filter((key) => !skipped(key) && Object.getOwnPropertyDescriptor(object, key).enumerable)
        .map((key) => {
          const { get, set, value: inner } = Object.getOwnPropertyDescriptor(object, key);
          const name = typeof key === 'symbol' ? '[' + String(key) + ']' : plainName.test(key) ? key : quoted(key);
          const shown = get ? (set ? '[Getter/Setter]' : '[Getter]') : set ? '[Setter]' : write(inner, depth + 1, indent + 2);
          return name + ': ' + shown;
        });
    const together = (parts, [open, close], base, depth, indent) => {
      const start = parts.length + indent + open.length + base.length + 10;
      const length = parts.length + start + parts.reduce((sum, part) => sum + part.length, 0);
      const oneLine = deepest - depth < 3 && length <= 80 && !parts.some((part) => part.includes('\n'));
      const lead = base === '' ? '' : base + ' ';
      if (oneLine) return lead + open + ' ' + parts.join(', ') + ' ' + close;
      const gap = '\n' + ' '.repeat(indent);
      return lead + open + gap + '  ' + parts.join(',' + gap + '  ') + gap + close;
    };
    const write = (value, depth, indent) => {
      if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return primitive(value);
      if (above.includes(value)) {
        if (!circles.has(value)) circles.set(value, circles.size + 1);
        return '[Circular *' + circles.get(value) + ']';
      }
      const kind = kindOf(value);
      const name = nameOf(value);
      const isError = value instanceof Error;
      const isList = Array.isArray(value) || ArrayBuffer.isView(value);
      let base = '';
      if (typeof value === 'function') base = functionName(value);
      else if (isError) base = errorText(value).replaceAll('\n', '\n' + ' '.repeat(indent));
      else if (kind === 'Date') base = Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
      else if (kind === 'RegExp') base = String(value);
      const skipped = (key) =>
        (isError && (key === 'stack' || key === 'message')) || (isList && typeof key === 'string' && /^\d+$/.test(key));
      const plain = base !== '' && Reflect.ownKeys(value).every((key) => skipped(key) || !Object.getOwnPropertyDescriptor(value, key).enumerable);
      if (plain) return base;
      if (depth > most) return isList ? '[Array]' : '[' + name.replace(/^\[|\]$/g, '') + ']';
      above.push(value);
      deepest = depth;
      let parts = [];
      if (isList) {
        parts = Array.from(value).slice(0, 100).map((item) => write(item, depth + 1, indent + 2));
        const left = value.length - parts.length;
        if (left > 0) parts.push('... ' + left + ' more item' + (left > 1 ? 's' : ''));
      } else if (kind === 'Map') {
        parts = [...value].map(([key, inner]) => write(key, depth + 1, indent + 2) + ' => ' + write(inner, depth + 1, indent + 2));
      } else if (kind === 'Set') parts = [...value].map((item) => write(item, depth + 1, indent + 2));
      parts.push(...members(value, depth, indent, skipped));
      above.pop();
      const sized = kind === 'Map' || kind === 'Set' ? name + '(' + value.size + ')' : isList && name !== 'Array' ? name + '(' + value.length + ')' : '';
      const title = base !== '' ? base : sized !== '' ? sized : name === 'Object' || isList ? '' : name;
      const braces = isList ? ['[', ']'] : ['{', '}'];
      const lead = title === '' ? '' : title + ' ';
      let text = parts.length === 0 ? lead + braces.join('') : together(parts, braces, title, depth, indent);
      if (isError && parts.length > 0) text = base + ' ' + together(parts, braces, '', depth, indent);
      return circles.has(value) ? '<ref *' + circles.get(value) + '> ' + text : text;
    };
    return write(value, 0, 0);
  }

  const shown = (value) => (typeof value === 'string' ? value : inspect(value, 2));
  const format = (values) => {
    const rest = [...values];
    if (typeof rest[0] !== 'string' || rest.length < 2) return rest.map(shown).join(' ');
    const first = rest.shift().replace(/%[sdifjoOc%]/g, (mark) => {
      if (mark === '%%') return '%';
      if (rest.length === 0) return mark;
      const value = rest.shift();
      switch (mark) {
        case '%s': return typeof value === 'object' && value !== null ? inspect(value, 0) : typeof value === 'bigint' ? value + 'n' : String(value);
        case '%d': return typeof value === 'bigint' ? value + 'n' : typeof value === 'symbol' ? 'NaN' : String(Number(value));
        case '%i': return typeof value === 'symbol' ? 'NaN' : String(Number.parseInt(value, 10));
        case '%f': return typeof value === 'symbol' ? 'NaN' : String(Number.parseFloat(value));
        case '%j': return String(JSON.stringify(value));
        case '%c': return '';
        default: return inspect(value, 4);
      }
    });
    return [first, ...rest.map(shown)].join(' ');
  };

  const say = (level) => (...values) => { emit(level, format(values)); };
  const counts = new Map();
  globalThis.console = {
    log: say('INFO'), info: say('INFO'), warn: say('WARN'), error: say('ERROR'), debug: say('DEBUG'),
    trace: say('TRACE'), dir: (value) => say('INFO')(inspect(value, 2)), table: say('INFO'),
    group: say('INFO'), groupEnd() {}, time() {}, timeEnd() {}, timeLog() {},
    assert: (holds, ...values) => { if (!holds) say('WARN')('Assertion failed' + (values.length > 0 ? ':' : ''), ...values); },
    count: (label = 'default') => { counts.set(label, (counts.get(label) ?? 0) + 1); say('INFO')(label + ': ' + counts.get(label)); },
    countReset: (label = 'default') => { counts.delete(label); },
  };
  return shown;
})`;
