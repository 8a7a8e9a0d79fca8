import ts from 'typescript';
import type { SourceFile } from './source-file';

/** Attributes of elements and parts whose text a person reads or hears. */
const readAttributes = new Set(
  'alt aria-description aria-label aria-roledescription aria-valuetext caption heading hint label note placeholder reason summary text title unit what'.split(
    ' ',
  ),
);

/** Members of records of the same kind. */
const readMembers = new Set([...readAttributes, 'name', 'remedy', 'spoken', 'verb']);

/** Functions whose arguments a person reads or hears. */
const readArguments = new Set(['tell', 'say', 'announce']);

/** What takes a selector, a query, a key, or the message of a bug: nobody reads it. */
const unreadArguments =
  /^(Error|matchMedia|closest|matches|querySelector(All)?|addEventListener|removeEventListener|split|startsWith|endsWith|includes)$/;

/** Where a file says something in English that belongs into a message catalogue. */
export function strayWords({ path, syntax }: SourceFile): string[] {
  const stray: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNeverRead(node)) return;
    const text = textOf(node);
    if (text !== null && (isShown(node) ? isEnglish(text) : isSentence(text))) {
      const { line } = syntax.getLineAndCharacterOfPosition(node.getStart());
      stray.push(`${path}:${line + 1} ${text.trim().replace(/\s+/g, ' ')}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return stray;
}

/** The literal text of a node; null if it is none. What a template fills in counts as one figure. */
function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    .map(({ text }) => text)
    .join('0');
}

/** Imports, types, classes, and what only the machine compares or looks up. */
function isNeverRead(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) {
    return true;
  }
  if (ts.isJsxAttribute(node)) return /^(class|style$|d$|data-|id$)/.test(node.name.getText());
  const { parent } = node;
  if (parent === undefined) return false;
  // 'use client'
  if (ts.isExpressionStatement(parent)) return ts.isStringLiteral(node);
  if (ts.isBinaryExpression(parent) && isComparison(parent.operatorToken.kind)) return true;
  if (ts.isCaseClause(parent) && parent.expression === node) return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) return true;
  return (
    (ts.isCallExpression(parent) || ts.isNewExpression(parent)) &&
    node !== parent.expression &&
    unreadArguments.test(calledName(parent.expression))
  );
}

const isComparison = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
  kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;

const calledName = (called: ts.Expression): string =>
  ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();

/** Whether a literal stands where it goes to a person as it is: between tags, in a name, in a toast, in a table of words. */
function isShown(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true;
  let inner = node;
  let outer = node.parent;
  while (isPassedOn(outer, inner)) {
    inner = outer;
    outer = outer.parent;
  }
  if (ts.isJsxExpression(outer)) outer = outer.parent;
  if (ts.isJsxElement(outer) || ts.isJsxFragment(outer)) return true;
  if (ts.isJsxAttribute(outer)) return readAttributes.has(outer.name.getText());
  if (ts.isCallExpression(outer)) return readArguments.has(calledName(outer.expression));
  if (!ts.isPropertyAssignment(outer)) return false;
  return readMembers.has(outer.name.getText()) || isInTableOfTexts(outer);
}

/** Whether the value of `inner` may become the value of `outer`. */
function isPassedOn(outer: ts.Node, inner: ts.Node): boolean {
  if (ts.isParenthesizedExpression(outer)) return true;
  if (ts.isConditionalExpression(outer)) return outer.condition !== inner;
  return ts.isBinaryExpression(outer) && !isComparison(outer.operatorToken.kind);
}

/** Whether a member belongs to a constant that is said to map keys to texts: `Record<Key, string>`. */
function isInTableOfTexts(member: ts.PropertyAssignment): boolean {
  const declaration = member.parent.parent;
  return (
    ts.isVariableDeclaration(declaration) &&
    /Record<\w+, string>/.test(declaration.type?.getText() ?? '')
  );
}

/** Whether a text has a word in it that is no identifier, unit or symbol. */
function isEnglish(text: string): boolean {
  const tokens = tokensOf(text);
  return !isMostlyCode(tokens) && tokens.some(isWord);
}

/** Whether a text has two words in a row: no identifier has. */
function isSentence(text: string): boolean {
  const tokens = tokensOf(text);
  return (
    !isMostlyCode(tokens) &&
    tokens.some((token, index) => isWord(token) && isWord(tokens[index + 1] ?? ''))
  );
}

const tokensOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Lists of classes or ids, path data, selectors, command lines. */
const isMostlyCode = (tokens: readonly string[]): boolean =>
  tokens.filter((token) => isCode(token) || (tokens.length > 1 && token.includes('-'))).length * 2 >
  tokens.length;

/** Names of headers, settings, files, classes and paths: a hump, a sign or a dot where English has none. */
const isCode = (token: string): boolean =>
  /[a-z][A-Z]|[_$#=<>{}[\]@\\|~^*]|\w[/.:]\w|^-|^x-|-[A-Z\d]|^\([a-z-]+:$/.test(token);

const units = new Set(['ms', 'px', 'KB', 'MB', 'GB', 'kB', 'min', 'GB-s']);

/** Two or more letters, not all capitals, perhaps with an apostrophe, a hyphen and punctuation about it. */
const isWord = (token: string): boolean => {
  const bare = token.replace(/^[(“‘"'…]+|[).,;:!?”’"'…]+$/g, '');
  return (
    !isCode(token) &&
    !units.has(bare) &&
    /^[A-Za-z]+(['’-][A-Za-z]+)*$/.test(bare) &&
    /[A-Za-z]{2}/.test(bare) &&
    /[a-z]/.test(bare)
  );
};
