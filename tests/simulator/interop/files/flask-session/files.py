from cachelib.file import FileSystemCache

SESSION_TYPE = "cachelib"
SESSION_SERIALIZATION_FORMAT = "json"
SESSION_CACHELIB = FileSystemCache(cache_dir="sessions", threshold=2000)
SESSION_REFRESH_EACH_REQUEST = False
