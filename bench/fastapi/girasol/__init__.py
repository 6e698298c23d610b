"""Three endpoints of Girasol's API, written for FastAPI: the reference of `npm run bench -- api`."""
