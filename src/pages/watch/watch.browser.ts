// Copies what is to be pasted elsewhere. Without it the text can be marked and copied by hand: the buttons stay hidden.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  const field = document.querySelector<HTMLTextAreaElement>(`#${button.dataset['copies']}`);
  const said = button.nextElementSibling;
  if (!field || !said) continue;
  button.hidden = false;
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', () => void copyFrom(field, said, button.dataset['copied'] ?? ''));
}

async function copyFrom(field: HTMLTextAreaElement, said: Element, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = copied;
  } catch {
    // No secure context, or not allowed: what is marked can be copied by hand.
    field.focus();
    field.select();
  }
}
