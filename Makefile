# duban: `make help` lists the targets. GNU make; everything made is under build/.
VERSION = 0.1.0
PREFIX  = /usr/local
CC      = gcc
CLANG   = clang
JOBS   := $(shell nproc 2>/dev/null || echo 1)
SUITES  =
MAKEFLAGS += $(if $(filter 0,$(MAKELEVEL)),-j$(JOBS))

# Debian's packages, each with its reason in README.md: to build, to test beyond that,
# and for `make strict`, `make fuzz`, `make format` and the trial on a bare root.
BUILD_PACKAGES = gcc libc6-dev pkg-config libpcre2-dev libfyaml-dev libunistring-dev \
                 nettle-dev
TEST_PACKAGES  = $(BUILD_PACKAGES) libcmocka-dev libjansson-dev bats jq mandoc libxml2-utils git pre-commit
DEV_PACKAGES   = $(TEST_PACKAGES) clang libclang-rt-dev clang-format debootstrap

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
  -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wwrite-strings \
  -Wcast-qual -Wcast-align -Wpointer-arith -Wundef -Wvla -Wformat=2 -Wswitch-enum \
  -Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion
SANITIZE = -fno-sanitize-recover=all -fno-omit-frame-pointer -DARENA_BLOCK_BYTES=1

# Libraries are asked for once, when the first recipe needs them: `make demo` and `make
# test` install them first. libunistring has no .pc file.
LIBRARIES  = libpcre2-8 libfyaml nettle
once       = $(eval $(1) := $(2))$($(1))
LIB_CFLAGS = $(call once,LIB_CFLAGS,$(shell pkg-config --cflags $(LIBRARIES)))
LIB_LIBS   = $(call once,LIB_LIBS,$(shell pkg-config --libs $(LIBRARIES)) -lunistring)
# iconv(3): GNU libiconv where it is given or found, else the C library's.
LIBICONV_PREFIX =
PROBE_ICONV  = printf '\043include <iconv.h>\nint v = _LIBICONV_VERSION;\n\
  int main(void) { return libiconv_open("", "") == 0; }\n' | $(CC) -x c - -liconv -o /dev/null
ICONV_CFLAGS = $(if $(LIBICONV_PREFIX),-I'$(LIBICONV_PREFIX)/include')
ICONV_FOUND  = $(call once,ICONV_FOUND,$(shell $(PROBE_ICONV) 2>/dev/null && echo -liconv))
ICONV_LIBS   = $(if $(LIBICONV_PREFIX),-L'$(LIBICONV_PREFIX)/lib' -liconv \
  -Wl$(comma)-rpath$(comma)'$(LIBICONV_PREFIX)/lib',$(ICONV_FOUND))
comma := ,

CPPFLAGS_ALL = -std=c17 -D_XOPEN_SOURCE=700 -DDUBAN_VERSION='"$(VERSION)"' \
  -DDUBAN_DATADIR='"$(PREFIX)/share/duban"' -Itools -Ibuild $(ICONV_CFLAGS) $(LIB_CFLAGS) $(CPPFLAGS)
CFLAGS   = -O2 -g
LIBS     = $(LIB_LIBS) $(ICONV_LIBS) -lm $(LDLIBS)
# To find and relocate shared libraries is half of a start. So build/duban has its own, and
# few words for its relocations, where the linker finds the archives and knows how; SHARED=1
# is for those who want the system's.
SHARED     =
probe_link = $(shell printf 'int main(void) { return 0; }\n' | $(CC) -x c - -o /dev/null $(1) 2>/dev/null && echo $(1))
RELR       = $(call once,RELR,$(call probe_link,-Wl$(comma)-z$(comma)pack-relative-relocs))
OWN_LIBS   = $(call once,OWN_LIBS,$(or $(if $(SHARED),,$(call probe_link,$(call \
  static,$(LIB_LIBS)))),$(LIB_LIBS)))
static     = -Wl$(comma)-Bstatic $(1) -Wl$(comma)-Bdynamic

# The list of sources is the tree. A variant is one way to compile all of it.
SOURCES := $(wildcard tools/*/*.c)
UNITS   := $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))

# $(call variant,NAME,COMPILER,FLAGS): build/NAME/libduban.a of all sources but main's.
define variant
build/$(1)/%.o: %.c build/$(1)/flags | build/catalogue.inc build/page.css.inc
	@mkdir -p $$(@D)
	$$(call said,CC)$(2) $$(CPPFLAGS_ALL) $$(WARNINGS) $(3) -MMD -MP -c -o $$@ $$<
build/$(1)/flags: FORCE
	@$$(shell mkdir -p $$(@D))$$(file >$$@.new,$(2) $$(CPPFLAGS_ALL) $$(WARNINGS) $(3)) $$(call renew,$$@)
build/$(1)/libduban.a: $$(SOURCES:%.c=build/$(1)/%.o) build/sources
	$$(call said,AR)rm -f $$@.new && ar rcs $$@.new $$(filter %.o,$$^) && mv $$@.new $$@
-include $$(SOURCES:%.c=build/$(1)/%.d) build/$(1)/tools/duban.d
-include $$(UNITS:%=build/$(1)/tests/unit/%.d) $$(FUZZERS:%=build/$(1)/tests/fuzz/%.d)
endef
said = $(if $(V),,@echo '  $(1) $@';) # V=1 shows the commands whole
# Replaces a made file only when it says something new, so that nothing else is made anew.
renew = cmp -s $(1).new $(1) && rm $(1).new || mv $(1).new $(1)

$(eval $(call variant,release,$(CC),$(CFLAGS)))
$(eval $(call variant,san,$(CC),-O1 -g -fsanitize=address$(comma)undefined $(SANITIZE)))
$(eval $(call variant,fuzz,$(CLANG),-O1 -g -fsanitize=fuzzer-no-link$(comma)address$(comma)undefined $(SANITIZE)))
$(eval $(call variant,strict-gcc,gcc,-O2 -Werror))
$(eval $(call variant,strict-clang,$(CLANG),-O2 -Werror))
SAN_LINK = $(CC) -fsanitize=address,undefined $(LDFLAGS)

.DEFAULT_GOAL := all
.SECONDARY:
.DELETE_ON_ERROR:
.PHONY: all demo test strict fuzz bench install uninstall dist format clean help FORCE

all: build/duban build/rules.pack build/duban-rules.5 ## build/duban, optimised, and its manual of checks (the default)

build/duban: build/release/tools/duban.o build/release/libduban.a
	$(call said,LD)$(CC) $(RELR) $(LDFLAGS) -o $@ $^ $(OWN_LIBS) $(ICONV_LIBS) -lm $(LDLIBS)
# The manual of the checks is what the program says of them.
build/duban-rules.5: build/duban rules/profiles.yaml
	$(call said,DOC)build/duban explain --format mdoc --rules rules -o $@
# The rules as the program reads them fastest; it passes over what is not up to date, and
# believes at once what is younger than all of rules/. They learn from reading LESSONS.
LESSONS = samples/notices samples/layouts samples/repo/filings/2025/M06/*.csv $(wildcard tests/layouts/*/notice.txt)
build/rules.pack: build/duban FORCE
	@build/duban rules compile --output $@.new $(LESSONS) && mv $@.new $@
build/san/duban: build/san/tools/duban.o build/san/libduban.a
	$(call said,LD)$(SAN_LINK) -o $@ $^ $(LIBS)
build/san/test_%: build/san/tests/unit/test_%.o build/san/libduban.a
	$(call said,LD)$(SAN_LINK) -o $@ $^ -lcmocka -ljansson $(LIBS)
build/san/replay_%: build/san/tests/fuzz/%.o build/san/tests/fuzz/replay.o build/san/libduban.a
	$(call said,LD)$(SAN_LINK) -o $@ $^ $(LIBS)
build/fuzz/fuzz_%: build/fuzz/tests/fuzz/fuzz_%.o build/fuzz/libduban.a
	$(call said,LD)$(CLANG) -fsanitize=fuzzer,address,undefined -o $@ $^ $(LIBS)
build/sources: FORCE # a source that went away leaves the archives too
	@mkdir -p build
	@echo $(SOURCES) >$@.new; $(call renew,$@)
# The catalogue of checks is what the files of tools/checks/ declare with CHECK(CODE).
build/catalogue.inc: FORCE
	@mkdir -p build
	@cat /dev/null $(wildcard tools/checks/*.c) | sed -n 's/^CHECK(\([A-Z0-9]*\)).*/CATALOGUE_ROW(\1)/p' | \
	  LC_ALL=C sort >$@.new; $(call renew,$@)
# A style sheet as lines of C; in one literal it would be longer than C promises to take.
build/%.css.inc: tools/output/%.css
	@mkdir -p build
	@sed 's/[\\"]/\\&/g; s/.*/"&\\n",/' $< >$@.new && mv $@.new $@

# $(call packages,LIST): installs what dpkg does not have; without the right to, says how.
packages = @command -v dpkg-query >/dev/null || exit 0; \
  missing=$$(for p in $(1); do \
    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
  set -- apt-get install -y --no-install-recommends $$missing; \
  if [ -z "$$missing" ]; then :; \
  elif [ "$$(id -u)" = 0 ]; then apt-get update; DEBIAN_FRONTEND=noninteractive "$$@"; \
  else echo "duban: packages are missing; run: sudo apt-get update && sudo $$*" >&2; exit 1; fi

demo: ## on a fresh Debian: install what is missing, build, parse and lint notices and filings
	$(call packages,$(BUILD_PACKAGES))
	@$(MAKE) --no-print-directory all
	build/duban parse samples/notices/*.txt
	build/duban lint samples/notices/*.txt || [ $$? = 1 ]
	build/duban lint samples/repo
	build/duban lint --notice samples/repo/notices/2025.txt \
	  --previous samples/repo/filings/2025/M05/mzj.csv samples/faulty/mzj.csv || [ $$? = 1 ]

test: ## install what is missing, build all, run all tests (SUITES="unit layouts" for some)
	$(call packages,$(TEST_PACKAGES))
	@$(MAKE) --no-print-directory test-programs
	@tests/run $(SUITES)
.PHONY: test-programs
test-programs: build/duban build/rules.pack build/duban-rules.5 build/san/duban $(UNITS:%=build/san/%) $(FUZZERS:%=build/san/replay_%)

strict: ## both compilers with -Werror, and the format
	$(call packages,$(DEV_PACKAGES))
	@$(MAKE) --no-print-directory -k $(foreach v,gcc clang,build/strict-$(v)/libduban.a \
	  $(patsubst %.c,build/strict-$(v)/%.o,$(wildcard tools/*.c tests/*/*.c)))
	clang-format --dry-run -Werror $(wildcard tools/*.[ch] tools/*/*.[ch] tests/*/*.[ch])

FUZZ_SECONDS = 30
fuzz: $(FUZZERS:%=build/fuzz/%) ## libFuzzer on each target, FUZZ_SECONDS=30 each
	@for t in $(FUZZERS); do mkdir -p build/corpus/$$t tests/fuzz/corpus/$$t; echo "== $$t"; \
	  build/fuzz/$$t -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    -artifact_prefix=build/corpus/ build/corpus/$$t tests/fuzz/corpus/$$t || exit 1; done

bench: all ## parse against iconv(1) over the same bytes; start-up against true(1); long filings against DuckDB
	tests/bench/run.sh
	tests/bench/filings.sh

install: all ## binary, rules, manual and completions below DESTDIR/PREFIX
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/man/man1' \
	  '$(DESTDIR)$(PREFIX)/share/man/man5'
	install -m 755 build/duban '$(DESTDIR)$(PREFIX)/bin/duban'
	install -m 644 tools/manual/duban.1 '$(DESTDIR)$(PREFIX)/share/man/man1/duban.1'
	@for s in bash-completion/completions/duban:bash zsh/site-functions/_duban:zsh \
	  fish/vendor_completions.d/duban.fish:fish; do \
	    f='$(DESTDIR)$(PREFIX)/share/'$${s%:*}; install -d "$${f%/*}" && \
	    build/duban completion --lang zh $${s#*:} >"$$f" || exit 1; done
	install -m 644 build/duban-rules.5 tools/manual/duban-repo.5 '$(DESTDIR)$(PREFIX)/share/man/man5'
	find rules -type d -exec install -d '$(DESTDIR)$(PREFIX)/share/duban/{}' \;
	find rules -type f -exec install -m 644 {} '$(DESTDIR)$(PREFIX)/share/duban/{}' \;
	install -m 644 build/rules.pack '$(DESTDIR)$(PREFIX)/share/duban/rules.pack'
uninstall: ## what install put there
	rm -rf '$(DESTDIR)$(PREFIX)/bin/duban' '$(DESTDIR)$(PREFIX)/share/duban' \
	  '$(DESTDIR)$(PREFIX)/share/man/man1/duban.1' \
	  '$(DESTDIR)$(PREFIX)/share/man/man5/duban-rules.5' \
	  '$(DESTDIR)$(PREFIX)/share/man/man5/duban-repo.5' \
	  '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/duban' \
	  '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_duban' \
	  '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/duban.fish'

dist: ## duban-VERSION.tar.gz of what is committed
	git archive --prefix=duban-$(VERSION)/ -o duban-$(VERSION).tar.gz HEAD
format: ## clang-format on all of our C
	clang-format -i $(wildcard tools/*.[ch] tools/*/*.[ch] tests/*/*.[ch])
clean: ## everything that was made
	rm -rf build
help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-10s %s\n", $$1, $$2 }' Makefile
