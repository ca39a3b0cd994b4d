export const NAME_TAKEN = 'Une structure porte déjà ce nom, ou un nom très proche.'
