import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from '~/lib/http.server'

const Schema = z.object({ name: z.string() })

const post = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost:3000/', { method: 'POST', body, headers: { 'Content-Type': type } })

const statusOfRefusal = (request: Request) =>
  parseForm(request, Schema).then(
    () => 200,
    refusal => (refusal as Response).status,
  )

test('a form is read by its plain names alone', async () => {
  const forged = 'a[99999999]=1&name[3]=1&name.toString=1&__intent__={&__state__={&__proto__.x=1&constructor.x=1'
  const form = await parseForm(post(`${forged}&name=Samira`), Schema)
  expect(form.status === 'success' && form.value).toEqual({ name: 'Samira' })
  expect(form.payload).toEqual({ name: 'Samira' })
})

test('a field named like what every object inherits is left out', async () => {
  const form = await parseForm(post('toString=1&constructor=1&valueOf=1'), Schema)
  expect(form.reply().initialValue).toEqual({})
})

test('a form of several parts is read too', async () => {
  const body = new FormData()
  body.set('name', 'Samira')
  const form = await parseForm(new Request('http://localhost:3000/', { method: 'POST', body }), Schema)
  expect(form.payload).toEqual({ name: 'Samira' })
})

test('a body longer than any form of ours is refused', async () => {
  expect(await statusOfRefusal(post(`name=${'a'.repeat(99_000)}`))).toBe(200)
  expect(await statusOfRefusal(post(`name=${'a'.repeat(100_000)}`))).toBe(413)
})

test('a body that is no form is refused', async () => {
  expect(await statusOfRefusal(post('{', 'application/json'))).toBe(400)
  expect(await statusOfRefusal(post('--', 'multipart/form-data'))).toBe(400)
  expect(await statusOfRefusal(new Request('http://localhost:3000/', { method: 'POST' }))).toBe(400)
})
