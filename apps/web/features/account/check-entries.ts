export type Entries = { name: string; email: string; password: string }
export type Fault = 'name' | 'email' | 'emailForm' | 'password' | 'passwordShort'
export type Faults = Partial<Record<keyof Entries, Fault>>

/** What is plainly wrong, before anything is sent; the API has the last word. */
export function faultsOf({ name, email, password }: Entries, opening: boolean): Faults {
  return {
    ...(opening && name.trim() === '' ? { name: 'name' } : {}),
    ...(email.trim() === '' ? { email: 'email' } : /.@./.test(email) ? {} : { email: 'emailForm' }),
    ...passwordFault(password, opening),
  }
}

function passwordFault(password: string, opening: boolean): Faults {
  if (password === '') return { password: 'password' }
  return opening && [...password.normalize('NFKC')].length < 8 ? { password: 'passwordShort' } : {}
}

/** What was typed into the fields of a form. */
export function entriesOf(form: HTMLFormElement): Entries {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  return { name: text('name').trim(), email: text('email').trim(), password: text('password') }
}
