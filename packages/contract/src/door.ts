/** The two doors: the same endpoints, each over its own sessions. */
export type Door = { root: '' | '/staff'; audience: 'staff' | undefined }
