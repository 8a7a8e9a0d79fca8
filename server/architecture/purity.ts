import ts from 'typescript';
import type { SourceFile } from './source-file';

const clock = 'reads the clock';
const input = 'reaches outside';
const timer = 'sets a timer';
const later = 'answers later';
const machine = 'depends on the machine';

const forbiddenGlobals: ReadonlyMap<string, string> = new Map([
  ['performance', clock],
  ['setTimeout', timer],
  ['setInterval', timer],
  ['setImmediate', timer],
  ['queueMicrotask', timer],
  ['Promise', later],
  ['PromiseLike', later],
  ['process', input],
  ['globalThis', input],
  ['window', input],
  ['console', input],
  ['crypto', input],
  ['fetch', input],
  ['require', input],
  ['Intl', machine],
]);

/** The members of Math whose every bit is specified; the others may differ between machines. */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign trunc PI E LN2 LN10 LOG2E LOG10E SQRT2'.split(
    ' ',
  ),
);

/** What reads a date in the machine's time zone, or a text in its language. */
const localMethod =
  /^(get(Full)?(Year|Month|Date|Day|Hours|Minutes)|getTimezoneOffset|toLocale\w+|to(Date|Time)String|localeCompare)$/;

/** Where a file does what would make two runs of the same scenario differ. */
export function impurities({ path, syntax }: SourceFile): string[] {
  const problems: string[] = [];
  const declared = declaredNames(syntax);

  const report = (node: ts.Node, reason: string): void => {
    const { line } = syntax.getLineAndCharacterOfPosition(node.getStart());
    problems.push(`${path}:${line + 1} ${reason}`);
  };

  const visitReference = (name: ts.Identifier): void => {
    if (name.text === 'Date' && !isHarmlessDate(name)) report(name, clock);
    if (name.text === 'Math' && !isExactMath(name)) report(name, machine);
    const reason = forbiddenGlobals.get(name.text);
    if (reason) report(name, reason);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && !declared.has(node.text)) {
      visitReference(node);
    } else if (ts.isPropertyAccessExpression(node) && localMethod.test(node.name.text)) {
      report(node, machine);
    } else if (isPower(node)) {
      report(node, machine);
    } else if (
      node.kind === ts.SyntaxKind.AsyncKeyword ||
      node.kind === ts.SyntaxKind.AwaitKeyword ||
      ts.isAwaitExpression(node)
    ) {
      report(node, later);
    } else if (node.kind === ts.SyntaxKind.ImportKeyword || isImportMeta(node)) {
      report(node, input);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return problems;
}

/** A date made of a number is arithmetic; one made of nothing is now, one of parts is local. */
function isHarmlessDate({ parent }: ts.Identifier): boolean {
  if (ts.isTypeReferenceNode(parent)) return true;
  if (ts.isNewExpression(parent)) return parent.arguments?.length === 1;
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'UTC';
}

function isExactMath({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) && exactMath.has(parent.name.text);
}

function isPower(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
  );
}

function isImportMeta(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

/** Whether an identifier stands for a value or a type, rather than naming a member or itself. */
function isReference(name: ts.Identifier): boolean {
  const parent = name.parent as ts.Node & { name?: ts.Node; propertyName?: ts.Node };
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === name;
  return parent.name !== name && parent.propertyName !== name;
}

/** Names that the file gives to something of its own: `process` may well be a verb of the domain. */
function declaredNames(syntax: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isParameter(node) ||
      ts.isFunctionLike(node) ||
      ts.isClassLike(node) ||
      ts.isImportSpecifier(node);
    const isMember = ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
    if (isDeclaration && !isMember && node.name && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return names;
}
