type Props = { code: string | null; title: string | undefined }

/** The ROME code of an offer, with its official title when it is known. */
export function RomeLine({ code, title }: Props) {
  if (!code) return null
  return (
    <p className="text-stone wrap-anywhere">
      {title ? `Métier officiel\u00a0: ${title} (ROME ${code})` : `Code ROME\u00a0: ${code}`}
    </p>
  )
}
