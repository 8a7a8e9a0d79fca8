'use client';
import { type FormEvent, useId, useState } from 'react';
import { codeLength, formatCode, readCode } from '#model/stage-code';
import { BrandMark } from '../shell/brand-mark';
import { stageWords as words } from '../words/stage';

/** Room for its dash, and for a blank that a phone adds. */
const mostTyped = codeLength + 4;

/** Asks for the code of a room. */
export function CodeForm({ onCode }: { readonly onCode: (code: string) => void }) {
  const [text, setText] = useState('');
  const [faulty, setFaulty] = useState(false);
  const field = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = readCode(text);
    setFaulty(code === null);
    if (code !== null) onCode(code);
  };
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-5 p-6">
      <BrandMark size={40} />
      <h1 className="font-semibold text-2xl">{words.joinTitle}</h1>
      <p className="text-ink-2 text-lg" id={`${field}-hint`}>
        {words.joinHint}
      </p>
      <form className="flex flex-col gap-3" onSubmit={submit} noValidate>
        <label htmlFor={field} className="font-semibold">
          {words.code}
        </label>
        <input
          id={field}
          className="mono h-14 w-full rounded-lg border border-control bg-raised px-4 text-2xl uppercase tracking-widest aria-invalid:border-fail"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={mostTyped}
          placeholder={words.codeExample}
          value={text}
          aria-invalid={faulty}
          aria-describedby={`${field}-hint ${field}-fault`}
          data-testid="code"
          onChange={(event) => {
            setFaulty(false);
            setText(event.currentTarget.value);
          }}
          onBlur={() => setText((typed) => formattedIfWhole(typed))}
        />
        <p id={`${field}-fault`} role="alert" className="min-h-5 text-fail text-sm">
          {faulty && words.notACode}
        </p>
        <button
          type="submit"
          className="h-13 rounded-lg bg-action px-5 font-bold text-lg text-on-action"
          data-testid="join"
        >
          {words.join}
        </button>
      </form>
    </main>
  );
}

const formattedIfWhole = (typed: string): string => {
  const code = readCode(typed);
  return code === null ? typed : formatCode(code);
};
