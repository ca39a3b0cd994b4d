export const ROOM_NAME_TAKEN = 'Une autre salle de ce lieu porte déjà ce nom.'
