# lint: --profile commit .
sed -i '2s/,推进中,/,搞定了,/' filings/2025/M06/mzj.csv
