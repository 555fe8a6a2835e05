# A page under a name that says CSV.
cat >filings/2025/M06/mzj.csv <<'END'
<html><table><tr><td>序号</td><td>项目名称</td><td>进展情况</td></tr><tr><td>2</td><td>新建10家养老驿站</td><td>已建成7家。</td></tr></table></html>
END
