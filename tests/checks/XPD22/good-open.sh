# Another period is closed; its filing is changed in the index.
mkdir -p closed/2025; : >closed/2025/M04
git init -q .; git add -A
git -c user.name=x -c user.email=x@example.cn commit -qm filed
sed -i 's/运营商招募全部结束/运营商全部进场/' filings/2025/M05/mzj.csv
git add -A
# lint: --staged
