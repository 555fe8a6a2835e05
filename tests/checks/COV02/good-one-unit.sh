find filings -name '*.csv' ! -name mzj.csv -exec rm {} +
