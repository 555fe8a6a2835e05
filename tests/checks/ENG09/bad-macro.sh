printf '[attr]form text filter=lfs\n/filings/**/mzj.csv form\n' >.gitattributes
