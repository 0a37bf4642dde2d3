"""The files of the page, and modules that are imported by their name, which PyInstaller does not find by itself."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

datas = collect_data_files("greenio")
hiddenimports = collect_submodules("greenio", filter=lambda name: not name.startswith("greenio._pyinstaller"))
