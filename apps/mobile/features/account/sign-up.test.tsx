import { beforeEach, describe, expect, it } from '@jest/globals'
import { catalogues } from '@girasol/messages'
import { fireEvent, screen } from '@testing-library/react-native'
import { problem, sent, when } from '../../testing/api.ts'
import { freshPhone, onPhone, openApp } from '../../testing/app.ts'

const { account } = catalogues.en.app
const { code, newPassword } = catalogues.en.identity
const challengeId = '0190a000-0000-7000-8000-000000000003'
const opened = {
  id: '0190a000-0000-7000-8000-000000000001',
  role: 'customer',
  name: 'Demo Customer 17',
  language: 'en',
  crewId: null,
}

const type = async (label: string, text: string) =>
  fireEvent.changeText(await screen.findByLabelText(label), text)
const press = async (name: string) => fireEvent.press(await screen.findByRole('button', { name }))

async function firstStep(): Promise<void> {
  when('POST /accounts/codes', { body: { challengeId } })
  await openApp('/sign-up')
  await type(account.name, opened.name)
  await type(account.email, 'a@demo.girasol.example')
  await type(account.password, 'AnaDemo2026')
  await press(account.signUp)
}

describe('signing up', () => {
  beforeEach(freshPhone)

  it('asks for the code of the mail, and opens the account with it', async () => {
    when('POST /accounts', { body: { account: opened, token: 'new-token', deviceToken: 'phone' } })
    await firstStep()
    await type(code.label, '123 456')
    await press(code.submit)
    await screen.findByText('What would your roof make?')
    expect(sent('POST /accounts')[0]?.body).toMatchObject({
      challengeId,
      code: '123456',
      email: 'a@demo.girasol.example',
      device: 'app',
    })
    expect(onPhone('girasol.session')).toContain('new-token')
  })

  it('takes a better password beside the same code', async () => {
    const fields = [{ field: '/body/password', reason: 'ownWords' }]
    const weak = problem('weakPassword', 400)
    when('POST /accounts', { ...weak, body: { ...(weak.body as object), fields } })
    await firstStep()
    await type(code.label, '123456')
    await press(code.submit)
    await screen.findByText(newPassword.ownWords)
    when('POST /accounts', { body: { account: opened, token: 'new-token', deviceToken: 'phone' } })
    await type(account.password, 'violet lantern 88 sky')
    await press(code.submit)
    await screen.findByText('What would your roof make?')
    expect(sent('POST /accounts').at(-1)?.body).toMatchObject({ password: 'violet lantern 88 sky' })
  })

  it('says that a code is wrong, and keeps all that was typed when another address is used', async () => {
    when('POST /accounts', problem('codeNotAccepted', 400))
    await firstStep()
    await type(code.label, '000000')
    await press(code.submit)
    await screen.findByText(catalogues.en.errors.codeNotAccepted)
    await press(code.otherAddress)
    const name = await screen.findByLabelText(account.name)
    expect(name.props.value).toBe(opened.name)
  })
})
