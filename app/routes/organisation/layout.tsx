import { Outlet } from '@remix-run/react'

export default function OrganisationLayout() {
  return (
    <main className="page">
      <Outlet />
    </main>
  )
}
